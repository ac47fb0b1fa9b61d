namespace AcpAssistant.Commerce.Returns;

/// <summary>Why something can't come back.</summary>
public enum ReturnObstacle
{
    /// <summary>No line was named.</summary>
    NothingNamed,

    /// <summary>The order has no such line.</summary>
    UnknownLine,

    /// <summary>Not (all) delivered yet; a confirmed order can be canceled instead.</summary>
    NotDelivered,

    /// <summary>The order was canceled.</summary>
    OrderCanceled,

    /// <summary>More pieces than were ordered and not returned yet.</summary>
    QuantityExceeded,

    /// <summary>The last day has passed.</summary>
    WindowClosed,

    /// <summary>The policy excludes it (final sale, hygiene, opened).</summary>
    NotReturnable,
}
