import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { answered, api } from './client';

// What the description says of these is that they are objects; the standard says which.

/** The browser or its owner made nothing of it: refused, cancelled, timed out. */
export class PasskeyFailed extends Error {}

const failed = (): never => {
  throw new PasskeyFailed();
};

/** Asks the browser to use one of the account's passkeys. @throws PasskeyFailed */
export async function givePasskey(): Promise<AuthenticationResponseJSON> {
  const options = await answered(api.POST('/api/session/passkey-challenge'));
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }).catch(
    failed,
  );
}

/** Asks the browser to make a passkey for the account. @throws PasskeyFailed */
export async function makePasskey(): Promise<RegistrationResponseJSON> {
  const options = await answered(api.POST('/api/account/factors/passkey-challenge'));
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }).catch(failed);
}
