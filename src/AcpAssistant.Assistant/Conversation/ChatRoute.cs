namespace AcpAssistant.Assistant.Conversation;

/// <summary>What a message is about; the names are the contract's, in snake case.</summary>
public enum ChatRoute
{
    /// <summary>A question about a product.</summary>
    ProductQuestion,

    /// <summary>Help with choosing.</summary>
    Recommendation,

    /// <summary>The wish to buy.</summary>
    Purchase,

    /// <summary>Delivery cost, time, countries.</summary>
    DeliveryInfo,

    /// <summary>Where an existing order is.</summary>
    TrackOrder,

    /// <summary>Cancel an order.</summary>
    CancelOrder,

    /// <summary>Change an order.</summary>
    ChangeOrder,

    /// <summary>Return, exchange, refund.</summary>
    ReturnRefund,

    /// <summary>Payment and invoices.</summary>
    PaymentInvoice,

    /// <summary>Discounts and promotions.</summary>
    Offers,

    /// <summary>Shop, hours, contact.</summary>
    StoreInfo,

    /// <summary>Account and sign-in.</summary>
    Account,

    /// <summary>Something went wrong.</summary>
    Complaint,

    /// <summary>A person is wanted.</summary>
    HumanAgent,

    /// <summary>Greeting, thanks.</summary>
    Smalltalk,

    /// <summary>None of the shop's business.</summary>
    OutOfScope,
}
