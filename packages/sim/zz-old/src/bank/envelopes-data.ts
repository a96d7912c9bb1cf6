/**
 * How Vietnamese banks wrap a payer's words into the description of a transfer: the templates of
 * `fixtures/transfer-descriptions.json` (structures of published statements), which a test compares.
 */
export const ENVELOPES = [
  '{N11}-{PHONE}-{MEMO}',
  'Chuyen tien den tu NAPAS Noi dung: {MEMO} ({ALIAS})',
  '{RECEIVING_BANK}[;:]{ACC2}[;:]{MEMO}',
  '{TRACE6}.{DDMMYY}.{HHMMSS}.{MEMO}',
  'MB({TRACE6})({MEMO})',
  'MBVCB.{N10_11}.{MEMO}.CT tu {ACC} {NAME} toi {ACC2} {NAME2}',
  'TKThe :{ACC} tai {BANK}. {MEMO} -CTLNHIDI{N15}-11-CRE-002',
  '{MEMO}',
  'MBVCB.{N10_11}.{TRACE6}.{MEMO}.CT tu {ACC} {NAME} toi {ACC2} {NAME2} tai {BANK}',
  '[CKSOTAIKHOAN {N15} ]{MEMO} tu Viettel Money[ 84{N9} {ACC2}]',
  'CT nhanh 247 den: {MEMO} ({ALIAS})',
  '{MEMO} FT{YY}{DDD}{N9}',
  'ISL{YYYYMMDDhhmmssSSS}-{MEMO}',
  '0200{BIN6}{MMDDhhmmss}{YYYY}{AN4}{TRACE6}.{N5}.{HHMMSS}.{MEMO}',
  '{MEMO_UPPER}-{DDMMYY}-{HH:MM:SS} {TRACE6}',
] as const
