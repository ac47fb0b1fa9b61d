namespace AcpAssistant.Fakes.Models;

/// <summary>A body that ends in the middle, as when a connection is lost.</summary>
internal sealed class BreakingStream(byte[] beginning) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position >= beginning.Length)
        {
            throw new IOException("The connection was closed before the answer was complete.");
        }

        var length = Math.Min(count, beginning.Length - position);
        beginning.AsSpan(position, length).CopyTo(buffer.AsSpan(offset));
        position += length;
        return length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
