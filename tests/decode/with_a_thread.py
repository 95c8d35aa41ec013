"""A module that starts a thread when it is imported: a process that has imported it is not forked."""

import threading

threading.Thread(target=threading.Event().wait, daemon=True).start()
