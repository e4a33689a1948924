"""The files that pass between stores: payload, signature, seal, receipt, key file, e-mail draft."""
