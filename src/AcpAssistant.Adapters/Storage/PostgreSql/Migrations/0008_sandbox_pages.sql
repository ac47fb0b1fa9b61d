-- Payment pages of the built-in fake payment provider. Whether one is paid stands in sandbox_charges, under the same key.
CREATE TABLE sandbox_pages (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    body text NOT NULL
);
