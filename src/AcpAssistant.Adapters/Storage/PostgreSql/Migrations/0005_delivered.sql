-- What was delivered long ago is deleted now and then; without an index that would read every delivery there ever was.
CREATE INDEX outbox_deliveries_delivered ON outbox_deliveries (delivered_at) WHERE delivered_at IS NOT NULL;
