/** Strict from the start: scripts from here only, nobody frames us, nothing is guessed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

export type SetSecurityHeaders = (request: IncomingMessage, response: ServerResponse) => void;

export function makeSecurityHeaders(isBehindProxy: boolean): SetSecurityHeaders {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        // The phone's scanner is WebAssembly, from here like every script; it lets no text run as one.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        scriptSrcAttr: ["'none'"],
        // The components of the console put their styles in style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'"],
        ...(isBehindProxy ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Only https can promise https.
    strictTransportSecurity: isBehindProxy ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response) => {
    set(request, response, () => undefined);
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(self)');
  };
}
