"""Text that a page carries beside what it shows: where little is shown, its content may stand there."""
