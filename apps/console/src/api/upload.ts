import { sentBy } from './client';
import type { Working } from './work';

type Transport = (request: Request) => Promise<Response>;

/** `api.POST(…, { fetch: uploading(working) })`: tells how much has left the device, which `fetch` cannot. */
export const uploading = (working: Working): Transport => sentBy((request) => upload(request, working));

/** Once everything has left, there is no total any more: how long the other side looks at it is not known. */
async function upload(request: Request, { signal, report }: Working): Promise<Response> {
  const body = await request.blob();
  return new Promise((answer, fail) => {
    const sending = new XMLHttpRequest();
    const broken = (): void => fail(new TypeError('no answer'));
    sending.open(request.method, request.url);
    request.headers.forEach((value, name) => sending.setRequestHeader(name, value));
    sending.upload.onprogress = ({ loaded, total }) => report({ done: loaded, total });
    sending.upload.onload = () => report({ done: body.size });
    sending.onload = () => answer(responseOf(sending));
    sending.onerror = broken;
    sending.onabort = broken;
    signal.addEventListener('abort', () => sending.abort(), { once: true });
    if (signal.aborted) return broken();
    report({ done: 0, total: body.size });
    sending.send(body);
  });
}

function responseOf(sent: XMLHttpRequest): Response {
  const type = sent.getResponseHeader('content-type');
  return new Response(sent.responseText || null, {
    status: sent.status,
    ...(type && { headers: { 'content-type': type } }),
  });
}
