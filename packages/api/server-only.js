// Bundlers come here when a browser build imports the server. It must fail, not shrink.
throw new Error('@cho40/api runs on a server; import its types only')
