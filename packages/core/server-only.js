// Bundlers come here when a browser build imports the server's library. It must fail, not shrink.
throw new Error('@cho40/core runs on a server; import @cho40/contract types instead')
