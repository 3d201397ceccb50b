"""Sentences of the full screen in a browser."""

NOT_INSTALLED = (
    "freehold web needs what the extra `web` brings: install Freehold again with it, from the folder of its "
    "source by `pipx install --force '.[web]'`"
)
PORT_REFUSED = "port {port} on this machine cannot be used: {why}; leave --port out, and a free one is taken"
NO_PORT = "--port needs a number from 0 to 65535, not {port}; 0 takes any that is free"
HOW = (
    "Open this address in a browser on this machine; whoever knows it can use your profiles while this "
    "runs. Ctrl+C here ends it, with your answers saved."
)
REFUSED = "Freehold does not answer this. Use the whole address that `freehold web` printed.\n"
FAULT = "freehold: a fault of ours in the connection of a tab ({what}); the other tabs go on"
NOT_STARTED = "freehold: the full screen could not start in a tab ({what})"

STARTING = "Freehold is starting."
ENDED = "Freehold has ended in this tab."
AGAIN = "Open it again"
