/**
 * Words that people may type or banks may send, written to be taken for markup, script, style or
 * addresses by whoever shows them carelessly. Each calls `__ran` when it runs.
 */
export const HOSTILE_WORDS = [
  '<script>__ran(1)</script>',
  '<img src=x onerror=__ran(2)>',
  '"><svg/onload=__ran(3)>',
  "'><iframe srcdoc='<script>parent.__ran(4)</script>'>",
  '</title><script>__ran(5)</script>',
  '</style><script>__ran(6)</script>',
  '</script><script>__ran(7)</script>',
  '</textarea><body onload=__ran(8)>',
  '--><script>__ran(9)</script>',
  ']]><script>__ran(10)</script>',
  '" autofocus onfocus=__ran(11) x="',
  'javascript:__ran(12)//',
  '&lt;img src=x onerror=__ran(13)&gt;',
  '{{constructor.constructor("__ran(14)")()}}${__ran(14)}',
  '<a href="javascript:__ran(15)" style="position:fixed;inset:0">x</a>',
  '<math><mtext></form><mglyph><style></math><img src onerror=__ran(16)>',
  'x}*{background:url(//evil.example/17)}',
  '<link rel=stylesheet href=//evil.example/18>',
  '<meta http-equiv=refresh content="0;url=//evil.example/19">',
  '<base href=//evil.example/20/>',
  '%3Cscript%3E__ran(21)%3C/script%3E',
  '\u202e>tpircs/<)22(nar__>tpircs<',
  '=HYPERLINK("https://evil.example/23")',
  '`${__ran(24)}`+__ran(24)+`',
] as const

/** Where hardly anything fits: an attribute that begins as a handler is seen without running. */
export const SHORT_HOSTILE_WORD = '<u/onx=1>'
