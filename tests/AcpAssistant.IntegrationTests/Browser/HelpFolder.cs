namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>Two help articles on disk, one of them with everything that must not reach a page.</summary>
internal static class HelpFolder
{
    public static async Task<string> WriteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("acp-help-").FullName;
        await WriteAsync(
            folder,
            "help/en/care-merino.md",
            """
            ---
            id: care-merino
            title: Caring for merino
            language: en
            url: /help/care-merino
            updated_at: 2026-08-15
            ---
            Wash merino at **30 °C**.

            ## Drying
            - flat
            - [see the policy](/help/returns-policy)
            - [bad](javascript:alert(1))

            <script>document.title = "taken over"</script>

            | Size | Chest |
            |---|---|
            | S | 88 cm |
            """
        );
        await WriteAsync(
            folder,
            "help/fr/care-merino-fr.md",
            """
            ---
            id: care-merino-fr
            title: Entretien du mérinos
            language: fr
            url: /fr/help/care-merino
            ---
            Lavez le mérinos à 30 °C.
            """
        );
        await WriteAsync(
            folder,
            "policies/en/returns-policy.md",
            """
            ---
            id: returns-policy
            title: Returns policy
            language: en
            url: /help/returns-policy
            ---
            Thirty days.
            """
        );
        return folder;
    }

    private static async Task WriteAsync(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
    }
}
