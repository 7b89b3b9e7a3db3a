"""Opens movie files safely and hands out their packets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

import av
from av.codec.context import ThreadType
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Disposition
from av.video.stream import VideoStream

from liverwort_gui.errors import VideoError
from liverwort_gui.media.files import check_frame_size, damaged, unreadable

# Playlists are left out: they would read other files of the user.
FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,avi,matroska,webm,gif,apng,mpegts,mpeg,mpegvideo,asf,flv,"
    "ogg,nut,mxf,dv,ivf,h264,hevc,m4v,obu,yuv4mpegpipe,swf,wtv,rm,cine"
)
PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"[playlist]", b"<?xml", b"<ASX", b"<MPD", b"v=0")
TIMEOUT = 5.0  # s, for opening and for each read
STRICT = {"err_detect": "crccheck+bitstream+buffer+careful+explode"}
HIDDEN_VP8 = 0x10  # this bit of a VP8 packet is 0 if the frame is never shown


class Demuxer:
    """The packets of a movie file's first real video stream.

    Args:
        path: regular file, already checked.
        strict: whether the decoder reports every irregularity instead of hiding it.

    Raises:
        VideoError: if this is no movie, or its frames are too large.
    """

    def __init__(self, path: Path, strict: bool = False) -> None:
        self.path = path
        self.complete = True  # whether the packets came to their regular end
        self.container = _open(path)
        try:
            self.stream = self._choose_stream()
            if strict:
                context = self.stream.codec_context
                context.options = STRICT
                context.thread_type = ThreadType.NONE  # threads hide errors
        except VideoError:
            self.container.close()
            raise

    def packets(self, kind: str) -> Iterator[Packet]:
        """Yield the packets from here on, the last one empty to flush the decoder.

        Args:
            kind: as in `FrameIndex`; each packet's `pts` becomes its stamp of this
                kind, so that decoded frames carry it. "count" counts from here.

        Raises:
            VideoError: if the file cannot be read any more.
        """
        try:
            for count, packet in enumerate(self.container.demux(self.stream)):
                if kind == "dts":
                    packet.pts = packet.dts
                elif kind == "count" and packet.size:
                    packet.pts = packet.dts = count
                yield packet
        except FFmpegError as error:
            if isinstance(error, OSError):
                raise unreadable(self.path, error) from error
            self.complete = False  # the rest of the file makes no sense

    def seek(self, stamp: int) -> None:
        """Go to a keyframe at or before `stamp`, as far as the container can tell."""
        with suppress(FFmpegError):  # the caller sees where it has landed
            self.container.seek(stamp, stream=self.stream, backward=True)

    def close(self) -> None:
        self.container.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _choose_stream(self) -> VideoStream:
        for stream in self.container.streams.video:
            if stream.disposition & Disposition.attached_pic:  # a cover picture
                continue
            context = stream.codec_context
            check_frame_size(self.path, context.height, context.width)
            return stream
        raise VideoError(f"{self.path} has no pictures in it: choose a video file.")


def is_shown(packet: Packet) -> bool:
    """Whether a packet holds a frame that is meant to be seen."""
    if packet.size == 0 or packet.is_discard:  # cut away by an edit list
        return False
    if packet.stream.codec_context.name == "vp8":
        return bool(bytes(packet)[0] & HIDDEN_VP8)
    return True


def _open(path: Path) -> InputContainer:
    try:
        with path.open("rb") as file:
            head = file.read(16)
        if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(PLAYLISTS):
            raise VideoError(
                f"{path} is a list of other files or a text, not a video: open the "
                "video itself."
            )
        return av.open(
            f"file:{path}",
            timeout=(TIMEOUT, TIMEOUT),
            options={"protocol_whitelist": "file", "format_whitelist": FORMATS},
            metadata_errors="replace",
        )
    except FFmpegError as error:
        raise VideoError(
            f"{path} is not a video this program can read, or it is damaged at its "
            "beginning: copy it again from the microscope, or export it as TIFF or AVI."
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error
    except MemoryError as error:
        raise damaged(path, error) from error
