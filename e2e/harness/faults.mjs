// What can go wrong with an answer. Each is a fault for `site.plant`.

/** Another text of the same type. `change` gets the text that would be sent. */
export const changed = change => answer => ({ ...answer, body: change(answer.body.toString('utf8')) });

/** Another value in place of this JSON. `change` gets the value that would be sent. */
export const changedJson = change => changed(text => JSON.stringify(change(JSON.parse(text))));

/** This text instead. */
export const text = body => answer => ({ ...answer, body });

/** Nothing there. */
export const missing = () => ({ status: 404, type: 'text/plain', body: 'not found' });

/** No bytes at all. */
export const empty = answer => ({ ...answer, body: '' });

/** Only the first half, as if that were the whole. */
export const halved = answer => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) });

/**
 * The whole is promised, and the connection ends after half of it. It is ended and not destroyed: a reset would take away
 * what the browser has not read yet.
 */
export const brokenOff = (answer, response) => {
  sendPart(answer, response, 1 / 2, () => response.socket?.end());
};

function sendPart({ type, body }, response, part, then) {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.write(body.subarray(0, body.length * part), then);
}

/** Sends this part and no more; the connection ends when `breakOff` is called. */
export function stalled(part) {
  let breakOff;
  const fault = (answer, response) => {
    breakOff = () => response.socket?.end();
    sendPart(answer, response, part);
  };
  return { fault, breakOff: () => breakOff() };
}

/** No answer: the connection is closed. */
export const aborted = (answer, response) => void response.destroy();

/** Nothing there, said with a page, as most hosts do. */
export const missingPage = () => ({ status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title><p>404' });

/** The server has failed. */
export const refused = () => ({ status: 500, type: 'text/html', body: '<!doctype html><title>Error</title><p>500' });

/** What can be read by nobody, as what it should be. */
export const garbage = answer => ({ ...answer, body: Buffer.from(answer.body.map((_, n) => (n * 167 + (n >> 3)) & 255)) });

/** It says that it is zipped, and is not. */
export const falselyZipped = answer => ({ ...answer, headers: { 'content-encoding': 'gzip' } });

/** It leads to itself without end. */
export const circling = answer => ({ ...answer, status: 302, body: '', headers: { location: '?again' } });

/** It leads elsewhere. */
export const ledTo = address => answer => ({ ...answer, status: 302, body: '', headers: { location: address } });

/** The right body, called something else. */
export const called = type => answer => ({ ...answer, type });

/** With these headers as well. */
export const withHeaders = headers => answer => ({ ...answer, headers });

/** A page of a provider, with status 200, where data should be. */
export const html = () => ({ status: 200, type: 'text/html', body: '<!doctype html><title>Welcome</title><p>Log in' });

/** Keeps the answer back until it is released. */
export function held() {
  let release, asked;
  const released = new Promise(done => { release = done; });
  const requested = new Promise(done => { asked = done; });
  const fault = async answer => {
    asked();
    await released;
    return answer;
  };
  return { fault, release, requested };
}
