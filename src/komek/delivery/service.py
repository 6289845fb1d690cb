"""Delivery: the public face of this room. Other rooms import from here, and nothing else of it.

1. `use` a channel for a way, when the program starts;
2. `can`: whether there is one;
3. `send`, which raises `NotSent`.

Nothing is kept here, because a message may carry a secret: it is sent by the request that needs it, and not by a job,
whose arguments lie in a table. The two channels there are: `mail`, where a mail server is configured, and the demo's
telephone, which is a page.
"""

from komek.delivery.channels import Channel, Message, NotSent, Way, can, send, use

__all__ = ["Channel", "Message", "NotSent", "Way", "can", "send", "use"]
