"""Reading in comfort: typography, the outline, the way back through what was opened, where the reader was."""
