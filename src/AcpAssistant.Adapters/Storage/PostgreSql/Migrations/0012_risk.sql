-- Payments tried by or for someone, who is a hash: counted over a window before the next one is made.
CREATE TABLE risk_marks (
    subject text NOT NULL,
    session_id text NOT NULL,
    marked_at bigint NOT NULL,
    PRIMARY KEY (subject, session_id)
);
CREATE INDEX risk_marks_time ON risk_marks (subject, marked_at);

-- Orders that wait for a person of the shop.
CREATE INDEX checkout_sessions_approval ON checkout_sessions (updated_at) WHERE status = 'pending_approval';
