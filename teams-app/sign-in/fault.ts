/** Why a person has no token of SharePoint, as far as it says what comes next. */
export const signInFaults = [
  'consent',
  'conditional',
  'notAssigned',
  'setup',
  'blocked',
  'cancelled',
  'offline',
  'signIn',
  'refused',
  'other',
] as const;
export type SignInFaultKind = (typeof signInFaults)[number];

/** Holds no words of the answer, which may name the person; the code is Entra's ("AADSTS65001") or MSAL's. */
export class SignInFault extends Error {
  constructor(
    readonly kind: SignInFaultKind,
    readonly code: string | null = null,
  ) {
    super(`Sign-in: ${kind}`);
    this.name = 'SignInFault';
  }
}

/** The first that fits counts: what the IT department must do goes before what a person can. */
const kinds: readonly (readonly [SignInFaultKind, RegExp])[] = [
  ['consent', /AADSTS(65001|65004|90093|90094|900941)\b|consent_required|consent_declined/],
  ['conditional', /AADSTS(53\d{3}|530\d{3}|50005|50131|50158|50097)\b|conditional_access|claims_challenge/],
  ['notAssigned', /AADSTS50105\b/],
  [
    'setup',
    /AADSTS(700016|7000112|650052|500011|50011|9002326|90002|50194|70011|28000)\b|invalid_client|invalid_scope/,
  ],
  ['blocked', /popup_window_error|empty_window_error|popup_blocked/],
  ['cancelled', /user_cancell?ed|access_denied|CancelledByUser/i],
  ['offline', /no_network_connectivity|network_error|post_request_failed|get_request_failed/],
  [
    'signIn',
    /interaction_required|login_required|no_account|no_tokens_found|bridge_disabled|AADSTS(50058|50076|50078|50079|50089|50173|700082|700084|70043)\b/,
  ],
];

/** What MSAL or a host threw, as one of ours. */
export function signInFaultOf(error: unknown): SignInFault {
  if (error instanceof SignInFault) return error;
  const parts = error as Readonly<Record<'errorCode' | 'subError' | 'errorMessage' | 'message', unknown>> | null;
  const text = [parts?.errorCode, parts?.subError, parts?.errorMessage, parts?.message]
    .filter((part) => typeof part === 'string')
    .join(' ');
  const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  const code = /AADSTS\d{4,7}/.exec(text)?.[0] ?? (typeof parts?.errorCode === 'string' ? parts.errorCode : null);
  return new SignInFault(kind, code !== null && /^[\w.-]{1,60}$/.test(code) ? code : null);
}
