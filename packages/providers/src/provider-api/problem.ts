/** Expected failures of a call to a provider's own interface; none of them loses money or stops a sale. */
export type ProviderApiProblem =
  | { readonly type: 'ProviderTimedOut'; readonly afterMs: number }
  /** `code` is that of the network layer, such as ECONNREFUSED. */
  | { readonly type: 'ProviderUnreachable'; readonly code: string }
  /** The key is wrong or was withdrawn. */
  | { readonly type: 'ProviderKeyRefused' }
  /** Asked too often, even after waiting as long as was told. */
  | { readonly type: 'ProviderBusy'; readonly retryAfterMs: number }
  | { readonly type: 'ProviderRefused'; readonly status: number }
  /** `at` is the path of the first field that is not as documented; '' for the answer as a whole. */
  | { readonly type: 'ProviderAnswerNotUnderstood'; readonly at: string }
