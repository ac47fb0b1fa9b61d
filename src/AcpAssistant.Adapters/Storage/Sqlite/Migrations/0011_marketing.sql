-- The latest decision about marketing of each address on each channel, and the order it came with.
CREATE TABLE marketing_consents (
    channel text NOT NULL,
    contact text NOT NULL,
    opted_in bigint NOT NULL,
    order_id text NOT NULL,
    decided_at bigint NOT NULL,
    PRIMARY KEY (contact, channel)
);
CREATE INDEX marketing_consents_decided ON marketing_consents (decided_at);

-- For the report of why buyers didn't buy.
CREATE INDEX checkout_sessions_canceled ON checkout_sessions (updated_at) WHERE status = 'canceled';
