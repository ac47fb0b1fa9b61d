namespace AcpAssistant.Server.Admin;

/// <summary>The sign-in form.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="User">What was typed as user name.</param>
/// <param name="Name">What was typed as name for customers.</param>
/// <param name="Next">Where to go afterwards.</param>
/// <param name="Problem">What went wrong; null at first.</param>
public sealed record SignInPage(ReviewFrame Frame, string User, string Name, string Next, string? Problem);
