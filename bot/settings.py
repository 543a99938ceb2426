"""Settings, from the environment or a .env file. settings.example.env lists every one."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

SQLITE = "sqlite:///"
TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)


class Settings(BaseSettings):
    """What an institution decides about its Askdesk."""

    model_config = SettingsConfigDict(
        env_prefix="ASKDESK_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: SecretStr | None = Field(
        None, description="The bot's token, as BotFather gives it. Without one, Askdesk rehearses."
    )
    telegram_api: str = Field(
        "https://api.telegram.org",
        description="A Bot API server, without /bot.",
        pattern=r"^https?://[^\s]+$",
    )
    desk_chat: int | None = Field(
        None, lt=0, description="The chat id of the desk's group, instead of claiming it by a code."
    )
    organisers: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Telegram ids of organisers besides the administrators of the desk, with commas."
    )
    database: str = Field("sqlite:///askdesk.db", description="Where everything is kept.")
    rate: int = Field(30, ge=1, le=1000, description="Messages a second; above 30 broadcasts cost Stars.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="DEBUG, INFO, WARNING or ERROR."
    )

    @field_validator("organisers", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is not a token as BotFather gives it: digits, a colon, letters and digits")
        return value

    @field_validator("telegram_api")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @field_validator("database")
    @classmethod
    def _only_sqlite(cls, value: str) -> str:
        if not value.startswith(SQLITE) or value == SQLITE:
            raise ValueError(
                "write it as sqlite:///askdesk.db, or with a full path as sqlite:////srv/askdesk.db"
            )
        return value

    @property
    def database_path(self) -> Path:
        """The database's file."""
        return Path(self.database.removeprefix(SQLITE))
