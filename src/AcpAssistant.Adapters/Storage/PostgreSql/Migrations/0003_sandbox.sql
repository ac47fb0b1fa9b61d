-- What the built-in fake payment provider remembers. single_use_token: fingerprint of a token that may capture once.
CREATE TABLE sandbox_charges (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    payment_id text COLLATE "C" NOT NULL UNIQUE,
    amount bigint NOT NULL,
    currency text NOT NULL,
    token_fingerprint text NOT NULL,
    state text NOT NULL,
    reason text,
    display text NOT NULL,
    created_at bigint NOT NULL,
    single_use_token text COLLATE "C" UNIQUE
);

CREATE TABLE sandbox_refunds (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    refund_id text COLLATE "C" NOT NULL,
    payment_id text COLLATE "C" NOT NULL REFERENCES sandbox_charges (payment_id),
    amount bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE INDEX sandbox_refunds_payment ON sandbox_refunds (payment_id);
