/** A real OpenID Connect provider on loopback. It signs in whoever it was told to, without asking. */
import Provider from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
let person = { email: 'nobody@example.org', verified: true, means: [] };

const client = {
  client_id: 'sanad',
  client_secret: 'a-secret-of-the-test-provider',
  redirect_uris: [redirectUri],
  response_types: ['code'],
  grant_types: ['authorization_code'],
};

async function control(ctx) {
  let body = '';
  for await (const chunk of ctx.req) body += chunk;
  person = JSON.parse(body);
  ctx.body = 'noted';
}

async function answer(provider, ctx) {
  const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === 'login') {
    const login = { accountId: person.email, amr: person.means };
    return provider.interactionFinished(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope('openid email');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(ctx.req, ctx.res, { consent }, { mergeWithLastSubmission: true });
}

const provider = new Provider('http://127.0.0.1:0', {
  clients: [client],
  claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
  cookies: { keys: ['a key of the test provider'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: person.verified }),
  }),
});
provider.use(async (ctx, next) => {
  if (ctx.path === '/control') return control(ctx);
  if (ctx.path.startsWith('/interaction/')) return answer(provider, ctx);
  return next();
});
const server = provider.listen(0, '127.0.0.1', () => {
  provider.issuer = `http://127.0.0.1:${server.address().port}`;
  process.send(provider.issuer);
});
process.once('disconnect', () => process.exit());
