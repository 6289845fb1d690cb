"""Delivery: a short message to a telephone or a mailbox, through the channel that this installation has, or none.

`service.use` says what carries messages of a way: a mail server, the telephone of a demonstration. Without a channel
nothing is promised: whoever wants to send asks `can` first.
"""
