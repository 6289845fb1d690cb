"""What a case screen shows, made ready for its templates: values in the reader's words, and nothing decided here."""
