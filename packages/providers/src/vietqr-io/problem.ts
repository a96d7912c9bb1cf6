export type LinkField = 'bin' | 'account' | 'amount' | 'memo' | 'holderName'

/** Expected failures of the extras of vietqr.io; none of them stops a sale. */
export type VietQrIoProblem =
  | { readonly type: 'VietQrIoTimedOut'; readonly afterMs: number }
  /** `code` is that of the network layer, such as ECONNREFUSED. */
  | { readonly type: 'VietQrIoUnreachable'; readonly code: string }
  | { readonly type: 'VietQrIoRefused'; readonly status: number }
  /** `at` is the path of the first field that is not as documented; '' for the answer as a whole. */
  | { readonly type: 'VietQrIoAnswerNotUnderstood'; readonly at: string }
  | { readonly type: 'LinkFieldRefused'; readonly field: LinkField }
