"""The pages of applying: begin, the task list, its parts, check and submit, the receipt."""
