// Bundlers come here when a browser build imports the server. It must fail, not shrink.
throw new Error('@cho40/storefront runs on a server; a browser opens the pages it serves')
