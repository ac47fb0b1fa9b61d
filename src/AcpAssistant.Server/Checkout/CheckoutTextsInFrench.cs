using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Server.Checkout;

/// <summary>The French words of the checkout pages.</summary>
internal static class CheckoutTextsInFrench
{
    public static CheckoutTexts Make() =>
        new()
        {
            PageTitle = "Votre commande chez {0}",
            Title = "Finaliser la commande",
            Intro = "Vérifiez votre commande, indiquez-nous où la livrer, puis payez.",
            Items = "Vos articles",
            Where = "Adresse de livraison",
            Email = "E-mail",
            EmailHint = "Pour la confirmation et le suivi de la livraison.",
            Name = "Nom",
            Phone = "Téléphone (facultatif)",
            LineOne = "Rue et numéro",
            LineTwo = "Appartement, étage, société (facultatif)",
            PostalCode = "Code postal",
            City = "Ville",
            State = "État ou province (s'il y en a)",
            Country = "Pays",
            Choose = "Veuillez choisir",
            Delivery = "Livraison",
            Free = "offerte",
            Arrives = "Arrivée entre le {0} et le {1}",
            Totals = "Total",
            Save = "Continuer vers la livraison",
            SaveAgain = "Mettre le total à jour",
            Pay = "Payer {0}",
            PayHint =
                "Vous payez sur la page sécurisée de notre prestataire de paiement. Nous ne voyons jamais votre carte.",
            Agree = "Ce qui s'applique à votre commande :",
            Needed = "Ce champ est nécessaire.",
            WrongEmail = "Le format attendu est nom@exemple.fr.",
            Problems = "Veuillez vérifier les champs signalés.",
            TotalChanged = "Le total a changé. Veuillez le vérifier avant de payer.",
            TooMany = "Trop d'essais. Veuillez patienter un moment.",
            NoAnswer =
                "Le prestataire de paiement n'a pas répondu. Rien n'a été payé ; veuillez réessayer dans un instant.",
            StillRunning = "Ce paiement ne peut plus être arrêté. Son résultat s'affichera ici dès qu'il sera connu.",
            OpenTitle = "Votre paiement est en cours",
            OpenText =
                "La page de paiement vous attend. Continuez là-bas, ou revenez en arrière pour modifier votre commande ou payer autrement. Vos articles vous sont réservés entre-temps.",
            GoOn = "Continuer vers la page de paiement",
            TurnBack = "Revenir et modifier la commande",
            Refresh = "J'ai payé : afficher ma commande",
            GoTitle = "Vers la page de paiement",
            GoText = "Vous allez être dirigé vers la page de paiement. Si rien ne se passe :",
            RunningTitle = "Votre paiement est en cours de traitement",
            RunningText =
                "Le résultat n'est pas encore connu. Veuillez ne pas payer de nouveau ; revenez voir dans un instant.",
            BankTitle = "Votre banque vous demande de confirmer",
            BankText = "Veuillez confirmer le paiement là où vous l'avez commencé.",
            ApprovalTitle = "Nous vérifions votre commande",
            ApprovalText = "Une personne de notre boutique la vérifie avant de l'accepter. Rien n'a encore été débité.",
            ThanksTitle = "Merci pour votre commande",
            OrderNumber = "Commande {0}",
            ThanksText = "Une confirmation est envoyée à {0}.",
            ExpectedBy = "Livraison prévue le {0} au plus tard.",
            SeeOrder = "Voir votre commande",
            CloseHint = "Si vous venez d'une conversation, vous pouvez fermer cette page et y retourner.",
            CanceledTitle = "Cette commande a été annulée",
            ExpiredTitle = "Cette commande a expiré",
            EndedText =
                "Rien n'a été débité et rien ne vous est plus réservé. Redemandez les articles là où vous les avez trouvés, ou recommencez dans notre boutique.",
            MissingTitle = "Ce lien ne fonctionne pas",
            MissingText =
                "Il est peut-être incomplet, trop ancien, ou ouvert dans un autre navigateur. Rouvrez-le là où vous l'avez reçu.",
            ToShop = "Vers la boutique",
            Questions = "Une question ? Écrivez à {0}.",
            PageLeft = "La page de paiement a été quittée sans paiement. Rien n'a été débité.",
            Links = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["terms_of_use"] = "Conditions de vente",
                ["privacy_policy"] = "Confidentialité",
                ["return_policy"] = "Retours",
                ["shipping_policy"] = "Livraison",
                ["contact_us"] = "Contact",
                ["support"] = "Aide",
                ["faq"] = "Questions et réponses",
                ["about_us"] = "Qui sommes-nous",
            },
            Codes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CheckoutCodes.OutOfStock] = "Un article n'est plus disponible dans cette quantité.",
                [CheckoutCodes.QuantityExceeded] = "La quantité demandée dépasse ce qui peut être acheté.",
                [CheckoutCodes.MaximumExceeded] = "Il y a trop d'articles différents.",
                [CheckoutCodes.RegionRestricted] = "Nous ne livrons pas dans ce pays.",
                [CheckoutCodes.PaymentDeclined] = "Le paiement a été refusé. Rien n'a été débité.",
                [CheckoutCodes.Requires3ds] = "Votre banque demande une confirmation (3-D Secure).",
                [CheckoutCodes.PriceChange] = "Un prix a changé depuis la dernière fois.",
                [CheckoutCodes.Missing] = "Ce champ est nécessaire.",
                [CheckoutCodes.Invalid] = "Cette indication ne peut pas être juste.",
            },
        };
}
