// The yardstick for the load verb: what a shop gets from a plain Node server that keeps everything in memory.
// It parses the body, checks the idempotency key and answers JSON of the same size as the real engine's; nothing is
// priced, nothing is durable.
import express from 'express';
import { randomUUID } from 'node:crypto';

const [port, sizes] = [Number(process.argv[2]), JSON.parse(process.argv[3])];
const sessions = new Map();
const answers = new Map();
const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '1mb' }));

function body(session, size) {
  const answer = { ...session, padding: '' };
  const missing = size - Buffer.byteLength(JSON.stringify(answer));
  answer.padding = 'x'.repeat(Math.max(0, missing));
  return answer;
}

function once(operation, work) {
  return (request, response) => {
    const key = request.get('Idempotency-Key');
    if (!key) {
      response.status(400).json({ type: 'invalid_request', code: 'idempotency_key_required' });
      return;
    }

    const scope = `${request.path} ${key}`;
    const fingerprint = JSON.stringify(request.body);
    const known = answers.get(scope);
    if (known) {
      if (known.fingerprint === fingerprint) {
        response.status(known.status).json(known.answer);
      } else {
        response.status(422).json({ type: 'invalid_request', code: 'idempotency_conflict' });
      }

      return;
    }

    const session = work(request);
    if (!session) {
      response.status(404).json({ type: 'invalid_request', code: 'not_found' });
      return;
    }

    sessions.set(session.id, session);
    const status = operation === 'create' ? 201 : 200;
    const answer = body(session, sizes[operation]);
    answers.set(scope, { fingerprint, status, answer });
    response.status(status).json(answer);
  };
}

function change(status) {
  return (request) => {
    const session = sessions.get(request.params.id);
    return session && { ...session, ...request.body, id: session.id, status };
  };
}

app.get('/health/ready', (_, response) => response.json({ status: 'ok' }));
app.post('/checkout_sessions', once('create', (request) => ({ id: `cs_${randomUUID()}`, ...request.body, status: 'not_ready_for_payment' })));
app.post('/checkout_sessions/:id', once('update', change('ready_for_payment')));
app.post('/checkout_sessions/:id/complete', once('complete', change('completed')));
app.listen(port, '127.0.0.1');
