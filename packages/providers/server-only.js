// Bundlers come here when a browser build imports what holds secrets of bank feeds. It must fail, not shrink.
throw new Error('@cho40/providers runs on a server; a page asks the server instead')
