"""Who may come in: the password, its sessions."""
