-- What each consumer of the outbox has been told. sequence and key: those of the message, for the order within a key.
-- due_at: when it may be tried (again); while it is leased, the end of the lease. dead_at: when it was given up.
CREATE TABLE outbox_deliveries (
    consumer text NOT NULL,
    sequence bigint NOT NULL,
    message_id text NOT NULL,
    key text NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    last_error text,
    delivered_at bigint,
    dead_at bigint,
    PRIMARY KEY (consumer, sequence)
);
CREATE INDEX outbox_deliveries_key ON outbox_deliveries (consumer, key, sequence)
    WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_deliveries_due ON outbox_deliveries (consumer, due_at)
    WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_deliveries_dead ON outbox_deliveries (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX outbox_deliveries_message ON outbox_deliveries (message_id);

-- From now on a message counts as delivered once it has been given out to the consumers. What happened before there
-- was any consumer is not told after the fact.
UPDATE outbox SET delivered_at = created_at WHERE delivered_at IS NULL;
DROP INDEX outbox_due;

-- Up to which message a shopper's window has fetched what people in support wrote.
CREATE TABLE fetched_replies (
    conversation_id text NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL
);
