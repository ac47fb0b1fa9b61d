namespace AcpAssistant.Server.Pages;

/// <summary>Counts tries of one kind by key: so many in any window of time. Of this process alone.</summary>
internal sealed class AttemptLimit(TimeProvider time, int most, TimeSpan window)
{
    private const int MostKeys = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _tries = new(StringComparer.Ordinal);

    /// <summary>Takes one try; false when there is none left now. Counted before the proof is looked at, so that parallel guesses don't slip through.</summary>
    public bool TryTake(string key)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_tries.Count >= MostKeys)
            {
                Forget(now);
            }

            if (!_tries.TryGetValue(key, out var tries))
            {
                // So many keys within the window are an attack; nobody new gets a try until it is over.
                if (_tries.Count >= MostKeys)
                {
                    return false;
                }

                _tries[key] = tries = new Queue<DateTimeOffset>();
            }

            while (tries.TryPeek(out var oldest) && now - oldest >= window)
            {
                tries.Dequeue();
            }

            if (tries.Count >= most)
            {
                return false;
            }

            tries.Enqueue(now);
            return true;
        }
    }

    /// <summary>Forgets the tries of a key.</summary>
    public void Clear(string key)
    {
        lock (_gate)
        {
            _tries.Remove(key);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, tries) in _tries.ToList())
        {
            if (tries.All(at => now - at >= window))
            {
                _tries.Remove(key);
            }
        }
    }
}
