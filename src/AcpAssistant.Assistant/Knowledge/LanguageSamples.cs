using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What people write to shops, in several languages: the text the language profiles are made from. Written for this purpose.</summary>
internal static class LanguageSamples
{
    public static FrozenDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = English,
            ["fr"] = French,
            ["de"] = German,
            ["es"] = Spanish,
            ["it"] = Italian,
            ["nl"] = Dutch,
            ["pt"] = Portuguese,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string English = """
        hello hi hey please thanks thank you very much yes no ok where is my order when will my parcel arrive how long does
        shipping take do you ship to other countries what does delivery cost can i return this i want my money back refund
        exchange cancel the order change my address i have not received the package it has not come yet tracking number
        track late lost damaged broken wrong size too small too large does it fit is it waterproof how do i wash this care
        instructions washing machine tumble dry does it shrink what is it made of which material fabric wool cotton down
        warranty repair guarantee how much is that price discount code gift card voucher sale coupon payment failed credit
        card declined invoice receipt billing pay later account password login sign in reset email newsletter subscribe
        store opening hours location in stock out of stock available again back in stock would should could there their
        they them these those with without from and but or not for about because which who why whose what when then than
        i bought it last week and the zipper does not work anymore could you help me with that we are going on a trip and
        need it before friday are you open on sunday talk to a human agent speak to someone complaint i am not happy with
        the quality of the jacket the lens the camera the battery the strap the tent the boots weigh weight heavy light
        compare difference between better best recommend looking for something warm do you have this in blue red black
        green medium large small buy purchase add to cart checkout order it two pieces one of them have has had was were
        been being will would can may might must does did done give get got take make made go going come came know
        think see look find use used using work working turn on off set up connect charge charger long length width height
        still ever never always also only just really much many more most some any every each other another same such
        how big is it how to clean where can i find the manual return policy privacy policy terms and conditions track my
        package missing item cancel my subscription where are you based press the button select the option on the screen open
        settings menu display mode sound picture video file format supported model series resolution software update network
        device cable port signal channel record remote control voice application note warning safety product feature features
        function information following example available according before during through into onto over under between while
        within without against more than less than each of these steps make sure that it is connected to the power supply
        """;

    private const string French = """
        bonjour bonsoir salut merci beaucoup s'il vous plaît oui non d'accord où est ma commande quand est-ce que mon colis
        arrive combien de temps prend la livraison livrez-vous à l'étranger quels sont les frais de port puis-je retourner
        cet article je voudrais être remboursé remboursement échange échanger annuler la commande modifier changer mon
        adresse je n'ai pas reçu le paquet il n'est pas encore arrivé numéro de suivi suivre retard perdu abîmé cassé
        mauvaise taille trop petit trop grand est-ce que ça taille bien est-il imperméable étanche comment laver entretien
        lavage en machine sèche-linge est-ce que ça rétrécit en quoi est-il fait quelle matière tissu laine coton duvet
        garantie réparation réparer combien ça coûte quel est le prix remise code promo réduction carte cadeau bon d'achat
        soldes le paiement a échoué carte bancaire refusée facture reçu payer plus tard compte mot de passe connexion se
        connecter réinitialiser courriel e-mail lettre d'information magasin boutique heures d'ouverture horaires en stock
        rupture disponible épuisé bientôt nous vous ils elles leur leurs avec sans dans pour mais ou et donc car parce que
        quel quelle quels quelles qui que quoi dont comment pourquoi lequel laquelle ce cette ces cet mon ma mes ton ta tes
        son sa ses notre nos votre vos un une des du de la le les au aux en sur sous chez vers depuis pendant avant après
        j'ai acheté ceci la semaine dernière et la fermeture éclair ne marche plus pouvez-vous m'aider nous partons en
        voyage et j'en ai besoin avant vendredi êtes-vous ouverts le dimanche parler à un humain un conseiller quelqu'un
        réclamation je ne suis pas content de la qualité de la veste l'objectif l'appareil photo la batterie la sangle la
        tente les chaussures poids lourd léger comparer différence entre meilleur mieux conseiller je cherche quelque chose
        de chaud avez-vous ce modèle en bleu rouge noir vert moyen grand petit acheter achat ajouter au panier commander
        deux pièces j'en prends deux est était sont étaient sera serait peut peuvent doit dois fait faire a ai as avons
        avez ont été aller vais va viens vient savoir sais crois pense voir trouver utiliser fonctionne marche allumer
        éteindre brancher charger chargeur longueur largeur hauteur encore jamais toujours aussi seulement juste vraiment
        plus moins très peu trop tout tous toute toutes chaque autre autres même quel est le délai politique de retour
        conditions générales de vente article manquant se désabonner où êtes-vous service client cela celui-ci celle-là
        convient compatible bouton appuyer écran télécommande notice mode d'emploi produit produits appuyez sur la touche
        sélectionnez l'option à l'écran ouvrez le menu des réglages affichage son image fichier pris en charge modèle série
        mise à jour du logiciel réseau appareil câble prise signal chaîne enregistrement remarque avertissement sécurité
        fonction informations suivantes exemple selon assurez-vous que l'appareil est branché
        """;

    private const string German = """
        hallo guten tag bitte danke vielen dank ja nein wo ist meine bestellung wann kommt mein paket an wie lange dauert
        der versand liefern sie auch ins ausland was kostet die lieferung kann ich das zurückgeben ich möchte mein geld
        zurück erstattung umtausch stornieren adresse ändern ich habe das paket noch nicht erhalten sendungsnummer
        verspätet verloren beschädigt kaputt falsche größe zu klein zu groß passt es ist die jacke wasserdicht wie wasche
        ich das pflege waschmaschine trockner läuft es ein aus welchem material stoff wolle baumwolle garantie reparatur
        wie viel kostet preis rabatt gutschein zahlung rechnung konto passwort anmelden öffnungszeiten auf lager verfügbar
        und oder aber nicht mit ohne für von zu bei nach seit vor über unter zwischen wir sie ihr ihre mein meine dein
        eine einen einem einer der die das den dem des ist sind war waren hat haben wird werden kann können muss soll
        welche welcher welches warum wer was wenn dass auch nur noch schon sehr mehr haben sie das in blau rot schwarz
        ich suche etwas warmes können sie mir helfen ich brauche es bis freitag mitarbeiter sprechen beschwerde
        """;

    private const string Spanish = """
        hola buenos días por favor gracias muchas sí no dónde está mi pedido cuándo llega mi paquete cuánto tarda el envío
        envían a otros países cuánto cuesta la entrega puedo devolver esto quiero que me devuelvan el dinero reembolso
        cambio cancelar cambiar mi dirección no he recibido el paquete todavía número de seguimiento retraso perdido roto
        dañado talla equivocada demasiado pequeño grande me queda es impermeable la chaqueta cómo se lava cuidado lavadora
        encoge de qué material está hecho tela lana algodón garantía reparación cuánto vale precio descuento cupón pago
        factura cuenta contraseña iniciar sesión tienda horario disponible agotado y o pero con sin para de del desde
        hasta entre sobre nosotros ustedes ellos su sus mi mis un una unos unas el la los las es son era fue ha han será
        puede pueden tengo tiene hay qué quién cuál por qué cuando también sólo más muy tienen esto en azul rojo negro
        busco algo para el frío me pueden ayudar lo necesito antes del viernes hablar con una persona queja quisiera
        """;

    private const string Italian = """
        ciao buongiorno per favore grazie mille sì no dov'è il mio ordine quando arriva il mio pacco quanto tempo ci vuole
        per la spedizione spedite all'estero quanto costa la consegna posso restituire questo vorrei un rimborso cambio
        annullare cambiare indirizzo non ho ancora ricevuto il pacco numero di tracciamento ritardo perso rotto
        danneggiato taglia sbagliata troppo piccolo grande mi va bene è impermeabile la giacca come si lava lavaggio
        lavatrice si restringe di che materiale è fatto tessuto lana cotone garanzia riparazione quanto viene prezzo sconto
        codice buono pagamento fattura conto accesso negozio orari disponibile esaurito e o ma con senza di del della
        delle degli dei da dal nel nella sul sulla noi voi loro un uno una il lo la i gli le sono era è stato hanno ho
        abbiamo può possono deve che chi quale quali perché quando come anche solo più molto avete questo in blu rosso nero
        cerco qualcosa di caldo potete aiutarmi mi serve entro venerdì parlare con una persona reclamo
        """;

    private const string Dutch = """
        hallo goedemorgen alstublieft bedankt dank je wel ja nee waar is mijn bestelling wanneer komt mijn pakket aan hoe
        lang duurt de verzending leveren jullie ook in het buitenland wat kost de bezorging kan ik dit terugsturen ik wil
        mijn geld terug terugbetaling ruilen annuleren adres wijzigen ik heb het pakket nog niet ontvangen volgnummer
        vertraagd verloren beschadigd kapot verkeerde maat te klein te groot past het is de jas waterdicht hoe was ik dit
        wasmachine droger krimpt het van welk materiaal is het gemaakt stof wol katoen garantie reparatie hoeveel kost
        prijs korting kortingscode betaling factuur wachtwoord inloggen winkel openingstijden op voorraad beschikbaar en of
        maar met zonder voor van naar bij uit over onder tussen wij jullie zij hun mijn jouw een de het deze dit die dat is
        zijn was waren heeft hebben wordt worden kan kunnen moet welke waarom wie wat als ook alleen nog al heel meer
        hebben jullie dit in het blauw rood zwart ik zoek iets warms kunt u mij helpen ik heb het voor vrijdag nodig
        medewerker spreken klacht
        """;

    private const string Portuguese = """
        olá bom dia por favor obrigado obrigada sim não onde está a minha encomenda o meu pedido quando chega quanto tempo
        demora o envio enviam para o estrangeiro quanto custa a entrega posso devolver isto quero o meu dinheiro de volta
        reembolso troca cancelar alterar a morada endereço ainda não recebi o pacote número de rastreio atraso perdido
        partido danificado tamanho errado muito pequeno grande serve é impermeável o casaco como se lava lavagem máquina
        encolhe de que material é feito tecido lã algodão garantia reparação quanto é preço desconto código pagamento
        fatura conta senha entrar loja horário disponível esgotado e ou mas com sem para de do da dos das desde até entre
        sobre nós vocês eles seu sua meu minha um uma uns umas o a os as é são era foi tem têm será pode podem tenho há
        que quem qual porque quando também só mais muito têm isto em azul vermelho preto procuro algo quente podem ajudar
        preciso antes de sexta falar com uma pessoa reclamação gostaria
        """;
}
