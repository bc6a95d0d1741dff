"""Reads as plain SQL; rows leave as frozen dataclasses. Portable SQL, bound parameters only."""
