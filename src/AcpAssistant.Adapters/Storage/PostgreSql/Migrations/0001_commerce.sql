-- Times are Unix milliseconds UTC, money is minor units, bodies are JSON.
-- Ids sort by code point, whatever the locale of the database, so that pages of a list never overlap.

CREATE TABLE products (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    body text NOT NULL
);

-- The stock here is the truth; the one inside the product's body is what was imported. NULL: not counted.
CREATE TABLE variants (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    product_id text COLLATE "C" NOT NULL REFERENCES products (id),
    stock bigint CHECK (stock >= 0)
);
CREATE INDEX variants_product ON variants (product_id);

CREATE TABLE customers (
    email text NOT NULL PRIMARY KEY,
    body text NOT NULL
);

CREATE TABLE checkout_sessions (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    owner text NOT NULL,
    version bigint NOT NULL,
    status text NOT NULL,
    attempt_started_at bigint,
    updated_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX checkout_sessions_attempt ON checkout_sessions (attempt_started_at)
    WHERE attempt_started_at IS NOT NULL;

-- number: the order's id without case, white space and leading '#'. has_refund_due: 1 while money is promised back.
CREATE TABLE orders (
    number text COLLATE "C" NOT NULL PRIMARY KEY,
    session_id text UNIQUE,
    email text NOT NULL,
    version bigint NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    total_amount bigint NOT NULL,
    currency text NOT NULL,
    has_refund_due bigint NOT NULL,
    placed_at bigint,
    updated_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX orders_email ON orders (email, placed_at);
CREATE INDEX orders_refund_due ON orders (updated_at) WHERE has_refund_due = 1;

CREATE TABLE returns (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    order_number text NOT NULL,
    status text NOT NULL,
    created_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX returns_order ON returns (order_number, created_at);

-- status and body: the stored answer; NULL while the first request is being worked on.
CREATE TABLE idempotency_keys (
    caller text NOT NULL,
    path text NOT NULL,
    key text COLLATE "C" NOT NULL,
    fingerprint text NOT NULL,
    claimed_at bigint NOT NULL,
    status bigint,
    body text,
    PRIMARY KEY (caller, path, key)
);
CREATE INDEX idempotency_keys_claimed ON idempotency_keys (claimed_at);

-- due_at: when it may be tried (again); while it is leased, the end of the lease.
CREATE TABLE outbox (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    topic text NOT NULL,
    key text COLLATE "C" NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    last_error text,
    delivered_at bigint
);
CREATE INDEX outbox_waiting ON outbox (key, sequence) WHERE delivered_at IS NULL;
CREATE INDEX outbox_due ON outbox (due_at) WHERE delivered_at IS NULL;
CREATE INDEX outbox_delivered ON outbox (delivered_at) WHERE delivered_at IS NOT NULL;

CREATE TABLE settings (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    value text NOT NULL
);
