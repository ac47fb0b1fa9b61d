await Console.Error.WriteLineAsync("usage: AcpAssistant.Evaluation <retrieval|intent|dialogues|injections|orders>");
return 2;
