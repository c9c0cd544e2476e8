"""Pictures of Qt's player, painted into the ring as they are meant to be seen: upright, in square pixels."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from desktop_app.playback.frames import BYTES_PER_PIXEL, RingWriter, fit

_Pixels = QVideoFrameFormat.PixelFormat


def paint(frame: QVideoFrame, ring: RingWriter, surface: tuple[int, int], *, pts: timedelta, film: int) -> bool:
    """Make the picture the ring's latest, no larger than the surface. False where Qt cannot convert it."""
    image = to_image(frame)
    slot = None if image.isNull() else ring.borrow()
    if slot is None:
        return False
    width, height = fit((image.width(), image.height()), surface)
    pixels = ring.pixels(slot, width * height * BYTES_PER_PIXEL)
    canvas = QImage(pixels, width, height, width * BYTES_PER_PIXEL, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(0, 0, width, height), image)
    painter.end()
    ring.publish(slot, width=width, height=height, pts=pts, film=film)
    return True


def shown_size(frame: QVideoFrame) -> QSize:
    """Return the size of the picture as it is meant to be seen; nothing for none."""
    size = frame.size() if frame.isValid() else QSize(0, 0)
    return size.transposed() if frame.surfaceFormat().rotation().value % 180 else size


def to_image(frame: QVideoFrame) -> QImage:
    """Return the picture as it is meant to be seen: upright, in square pixels. Null where Qt cannot convert it."""
    if frame.pixelFormat() == _Pixels.Format_YUV420P10:
        frame = _with_eight_bits(frame)
    return frame.toImage()


def _with_eight_bits(frame: QVideoFrame) -> QVideoFrame:
    """Return a picture of ten bits a colour with eight: Qt converts the one only with graphics hardware."""
    deep = frame.surfaceFormat()
    shallow = QVideoFrameFormat(deep.frameSize(), _Pixels.Format_YUV420P)
    shallow.setViewport(deep.viewport())
    shallow.setColorSpace(deep.colorSpace())
    shallow.setColorRange(deep.colorRange())
    shallow.setRotation(deep.rotation())
    shallow.setMirrored(deep.isMirrored())
    made = QVideoFrame(shallow)
    if frame.map(QVideoFrame.MapMode.ReadOnly) and made.map(QVideoFrame.MapMode.WriteOnly):
        for plane in range(frame.planeCount()):
            data = bytes(frame.bits(plane))
            # one shift for all of them: what comes down from a neighbour lands in the byte that is left out
            eighths = (int.from_bytes(data, "little") >> 2).to_bytes(len(data), "little")[::2]
            _copy_lines(eighths, frame.bytesPerLine(plane) // 2, memoryview(made.bits(plane)), made.bytesPerLine(plane))
    made.unmap()
    frame.unmap()
    return made


def _copy_lines(source: bytes, source_width: int, target: memoryview, target_width: int) -> None:
    width = min(source_width, target_width)
    for line in range(min(len(source) // source_width, len(target) // target_width)):
        target[line * target_width :][:width] = source[line * source_width :][:width]
