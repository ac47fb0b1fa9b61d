-- Items gathered before a checkout. Those past expires_at are gone for their owners and are deleted now and then.
CREATE TABLE carts (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    owner text NOT NULL,
    version bigint NOT NULL,
    expires_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX carts_expires ON carts (expires_at);
