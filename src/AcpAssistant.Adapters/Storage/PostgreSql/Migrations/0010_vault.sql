-- Delegated cards, sealed. card and secrets are emptied as soon as the charge allows; the rest tells that a token was used.
CREATE TABLE vault_cards (
    token_hash text COLLATE "C" NOT NULL PRIMARY KEY,
    agent text NOT NULL,
    session_id text NOT NULL,
    merchant_id text NOT NULL,
    max_amount bigint NOT NULL,
    currency text NOT NULL,
    expires_at bigint NOT NULL,
    created_at bigint NOT NULL,
    card text,
    secrets text,
    consumed_by text
);
CREATE INDEX vault_cards_expires ON vault_cards (expires_at);
