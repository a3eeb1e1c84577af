/** Sends files. `fetch` cannot tell how much of a file is sent. */

/**
 * As `fetch` with a file, whose response must have a status that allows content.
 *
 * @param {URL} url
 * @param {{method: string, headers: Record<string, string>, body: File, signal?: AbortSignal}} request
 * @param {(share: number) => void} sent called with the share that is sent, 0..1
 * @returns {Promise<Response>} rejected as `fetch` rejects
 */
export function upload(url, { method, headers, body, signal }, sent) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, url);
    sending.responseType = 'blob';
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', ({ loaded, total }) => sent(total ? loaded / total : 1));
    sending.upload.addEventListener('load', () => sent(1));
    sending.addEventListener('load', () => {
      const retryAfter = sending.getResponseHeader('Retry-After');
      resolve(new Response(sending.response, { status: sending.status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} }));
    });
    sending.addEventListener('error', () => reject(new TypeError()));
    sending.addEventListener('abort', () => reject(signal.reason));
    signal?.addEventListener('abort', () => sending.abort());
    sending.send(body);
  });
}
