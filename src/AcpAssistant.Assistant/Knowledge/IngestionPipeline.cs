using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Takes the documents of a source into the store and the indexes: read → language → redact → hash → chunk → store → index. Only what changed is done again, and a run that was cut off is simply run again.</summary>
public sealed partial class IngestionPipeline(
    IKnowledgeStore store,
    IndexSynchronizer synchronizer,
    IProductIndex products,
    ILanguageDetector languages,
    IOptions<KnowledgeOptions> options,
    TimeProvider time,
    ILogger<IngestionPipeline> logger
)
{
    private const int BatchSize = 500;

    /// <summary>Brings the store and the indexes up to date with a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="deleteMissing">Also delete the source's documents that it no longer has; refused, with a warning, when something could not be read.</param>
    /// <param name="cancellationToken">Stops between documents; what is done stays done.</param>
    public async Task<IngestionReport> RunAsync(
        IDocumentSource source,
        bool deleteMissing,
        CancellationToken cancellationToken
    )
    {
        var started = time.GetTimestamp();
        var run = new IngestionRun(await store.HashesAsync(source.Name, cancellationToken));
        await foreach (var result in source.ReadAsync(cancellationToken))
        {
            switch (result)
            {
                case ReadResult.Read read:
                    await TakeAsync(run, read.Document with { Source = source.Name }, cancellationToken);
                    break;
                case ReadResult.Warned warned:
                    run.Warn(warned.Where, warned.Reason);
                    break;
                case ReadResult.Failed failed:
                    run.Fail(failed.Where, failed.Reason);
                    break;
            }
        }

        await WriteAsync(run, cancellationToken);
        if (deleteMissing)
        {
            await DeleteAsync(run, cancellationToken);
        }

        await synchronizer.SynchronizeAsync(cancellationToken);
        var report = run.ToReport(source.Name, time.GetElapsedTime(started));
        Log.Ingested(logger, source.Name, report.Added, report.Updated, report.Deleted, report.Failed.Length);
        return report;
    }

    private async Task TakeAsync(IngestionRun run, SourceDocument read, CancellationToken cancellationToken)
    {
        var document = await PrepareAsync(read, cancellationToken);
        var hash = ContentHash.Of(document);
        if (!run.IsChanged(document.Id, hash))
        {
            return;
        }

        run.Pending.Add(new ChunkedDocument(document, Chunker.Cut(document, document.Language!), hash));
        if (run.Pending.Count >= BatchSize)
        {
            await WriteAsync(run, cancellationToken);
        }
    }

    private async Task<SourceDocument> PrepareAsync(SourceDocument read, CancellationToken cancellationToken)
    {
        var document =
            read.Kind == DocumentKind.Product && read.ProductId is null ? read with { ProductId = read.Id } : read;
        if (string.IsNullOrWhiteSpace(document.Title))
        {
            var product = document.ProductId is null
                ? null
                : await products.FindAsync(document.ProductId, cancellationToken);
            document = document with { Title = product?.Title ?? document.Id };
        }

        if (document.Kind == DocumentKind.Ticket)
        {
            document = document with
            {
                Title = Redaction.Redact(document.Title, []),
                Text = Redaction.Redact(document.Text, []),
            };
        }

        var language = document.Language ?? languages.Detect(Sample(document), options.Value.Language);
        return document with { Language = language };
    }

    private static string Sample(SourceDocument document) =>
        document.Text.Length > 0
            ? $"{document.Title}\n{document.Text[..Math.Min(document.Text.Length, 1000)]}"
            : $"{document.Title}\n{string.Join('\n', document.Facts.Select(fact => $"{fact.Name}: {fact.Value}"))}";

    private async Task WriteAsync(IngestionRun run, CancellationToken cancellationToken)
    {
        if (run.Pending.Count > 0)
        {
            await store.UpsertAsync(run.Pending, cancellationToken);
            run.Written();
        }
    }

    private async Task DeleteAsync(IngestionRun run, CancellationToken cancellationToken)
    {
        if (run.HasFailures)
        {
            // A document that can't be read today is not a document that is gone.
            run.Warn("", "Nothing was deleted, because something could not be read.");
            return;
        }

        var missing = run.Missing().ToImmutableArray();
        foreach (var batch in missing.Chunk(BatchSize))
        {
            await store.DeleteAsync(batch, cancellationToken);
        }

        run.Deleted = missing.Length;
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Ingested {Source}: {Added} added, {Updated} updated, {Deleted} deleted, {Failed} failed"
        )]
        public static partial void Ingested(
            ILogger logger,
            string source,
            int added,
            int updated,
            int deleted,
            int failed
        );
    }
}
