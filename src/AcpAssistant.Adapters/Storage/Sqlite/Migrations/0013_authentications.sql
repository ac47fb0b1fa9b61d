-- Authentications of cards by agents; body holds the sealed card until the bank was asked.
CREATE TABLE card_authentications (
    id text NOT NULL PRIMARY KEY,
    agent text NOT NULL,
    expires_at bigint NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX card_authentications_expires ON card_authentications (expires_at);

-- Challenges of the sandbox's bank; outcome is empty while they are open.
CREATE TABLE sandbox_challenges (
    server_transaction_id text NOT NULL PRIMARY KEY,
    acs_transaction_id text NOT NULL,
    notification_url text NOT NULL,
    outcome text
);
