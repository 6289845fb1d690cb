"""The office's forms. They read what was typed; whether it may be done, the rooms below say."""
