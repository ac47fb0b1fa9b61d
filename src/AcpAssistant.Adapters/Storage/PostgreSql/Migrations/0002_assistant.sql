CREATE TABLE documents (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    source text NOT NULL,
    kind text NOT NULL,
    content_hash text NOT NULL
);
CREATE INDEX documents_source ON documents (source);

CREATE TABLE chunks (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    document_id text COLLATE "C" NOT NULL,
    ordinal bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX chunks_document ON chunks (document_id, ordinal);

-- Documents whose search index entries are out of date; revision is unique over all changes.
CREATE TABLE pending_documents (
    document_id text COLLATE "C" NOT NULL PRIMARY KEY,
    revision bigint NOT NULL
);
CREATE INDEX pending_documents_revision ON pending_documents (revision);

CREATE TABLE knowledge_revision (
    only_row bigint NOT NULL PRIMARY KEY CHECK (only_row = 1),
    value bigint NOT NULL
);
INSERT INTO knowledge_revision (only_row, value) VALUES (1, 0);

CREATE TABLE conversations (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    visitor_hash text NOT NULL,
    version bigint NOT NULL,
    last_sequence bigint NOT NULL,
    updated_at bigint NOT NULL,
    body text NOT NULL
);

-- answers: sequence of the visitor's message that an assistant's message answers.
CREATE TABLE conversation_messages (
    conversation_id text NOT NULL REFERENCES conversations (id),
    sequence bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    author text NOT NULL,
    client_message_id text,
    answers bigint,
    sent_at bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (conversation_id, sequence),
    UNIQUE (conversation_id, id),
    UNIQUE (conversation_id, client_message_id)
);
CREATE INDEX conversation_messages_answers ON conversation_messages (sent_at) WHERE author = 'assistant';

CREATE TABLE one_time_codes (
    conversation_id text NOT NULL PRIMARY KEY,
    email text NOT NULL,
    salt text NOT NULL,
    hash text NOT NULL,
    expires_at bigint NOT NULL,
    attempts_left bigint NOT NULL
);

CREATE TABLE one_time_code_sends (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    sent_at bigint NOT NULL
);
CREATE INDEX one_time_code_sends_email ON one_time_code_sends (email, sent_at);
CREATE INDEX one_time_code_sends_sent ON one_time_code_sends (sent_at);

CREATE TABLE tickets (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    conversation_id text NOT NULL,
    reason text NOT NULL,
    status text NOT NULL,
    created_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX tickets_conversation ON tickets (conversation_id, reason, status);

CREATE TABLE mails (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    recipient text NOT NULL,
    sent_at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX mails_recipient ON mails (recipient, sent_at);
CREATE INDEX mails_sent ON mails (sent_at);
