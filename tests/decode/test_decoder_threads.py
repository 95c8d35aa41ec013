from fractions import Fraction
from types import SimpleNamespace

import pytest

from onetake.decode import child_sender, picture_lane
from onetake.decode import decoder_threads as rule
from onetake.decode.play import play
from onetake.decode.subprocess_player import SubprocessPlayer, play_in_subprocess


def stream(bits, size=(1280, 720), rate=24, codec="h264"):
    context = SimpleNamespace(width=size[0], height=size[1], name=codec, bit_rate=None)
    return SimpleNamespace(codec_context=context, average_rate=Fraction(rate), bit_rate=bits)


@pytest.mark.parametrize(
    ("film", "threads"),
    [
        (stream(2_200_000), 1),  # the two timed films: one thread decodes 24 frames in 58 and in 146 ms
        (stream(9_500_000), 4),
        (stream(2_200_000, (640, 360)), 1),
        (stream(5_000_000, (1920, 1080)), 4),
        (stream(2_200_000, codec="hevc"), 4),
        (stream(None), 4),
        (stream(2_200_000, rate=0), 4),
        (stream(2_200_000, (4096, 2304)), 2),
    ],
)
def test_one_thread_decodes_what_it_surely_decodes_sooner_than_the_readers_read(film, threads, monkeypatch):
    monkeypatch.setattr(rule, "processors", lambda: 2)
    assert rule.decoder_threads(film, beside_readers=True) == threads


def test_more_threads_where_there_are_processors_or_nobody_reads(monkeypatch):
    monkeypatch.setattr(rule, "processors", lambda: 4)
    assert rule.decoder_threads(stream(2_200_000), beside_readers=True) == 4
    monkeypatch.setattr(rule, "processors", lambda: 2)
    assert rule.decoder_threads(stream(2_200_000), beside_readers=False) == 4


def test_the_frames_are_the_same_with_one_thread(film, noise, monkeypatch):
    class Sums:
        def __init__(self):
            self.sums = []

        def push(self, block):
            self.sums += block.luma.sum(axis=(1, 2)).tolist() + block.rgb.sum(axis=(1, 2, 3)).tolist()

        def close(self):
            return []

    used, make = [], picture_lane._decoder
    monkeypatch.setattr(
        picture_lane, "_decoder", lambda *args: used.append(context := make(*args)) or context
    )
    monkeypatch.setattr(rule, "processors", lambda: 2)
    path, four, one = film("a.mp4", noise(60), codec="libx264"), Sums(), Sums()
    play(path, [four])
    monkeypatch.setattr(rule, "READERS_COST", 1.0)  # noise has many bits
    play(path, [one], beside_readers=True)
    assert [context.thread_count for context in used] == [4, 1]
    assert len(four.sums) == 120 and one.sums == four.sums


def test_the_child_knows_whether_all_readers_work_beside_it(tmp_path, monkeypatch):
    class Asked(Exception):
        pass

    def start(target, job, limits):
        jobs.append(job)
        raise Asked

    def plays(path, *readers, **settings):
        told.append(settings["beside_readers"])
        raise Asked

    jobs, told = [], []
    monkeypatch.setattr("onetake.decode.guard.start", start)
    for begin in (SubprocessPlayer, play_in_subprocess):
        with pytest.raises(Asked):
            begin(tmp_path / "a.mp4")
    monkeypatch.setattr(child_sender, "play", plays)
    for job in jobs:
        with pytest.raises(Asked):
            child_sender.forward(job, None)
    assert told == [True, False]
