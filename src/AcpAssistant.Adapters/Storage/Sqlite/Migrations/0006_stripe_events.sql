-- Events of Stripe that were taken in; one that is sent again is known by its id.
CREATE TABLE stripe_events (
    id text NOT NULL PRIMARY KEY,
    type text NOT NULL,
    received_at bigint NOT NULL
);
