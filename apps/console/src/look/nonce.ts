/** What the policy of this page lets style elements carry; Vite writes it into the head, the API fills it in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The lock of scrolling behind a dialog makes a style element of its own and asks for its nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const styleNonce = (): string => nonce;
