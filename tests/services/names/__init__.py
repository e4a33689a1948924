"""Tests of services.names."""
