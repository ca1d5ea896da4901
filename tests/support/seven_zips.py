"""Small 7z archives as py7zr 1.1.4 writes them, one a method: two tables and a text of invented figures.

Made once, because no package of this project writes 7z: 预算/收支总表.csv, 说明.txt and the empty 空.txt.
"""

from base64 import b64decode

MEMBERS = {
    "预算/收支总表.csv": "科目,金额\n教育,1530.00\n".encode() * 3,
    "说明.txt": "部门预算公开说明".encode(),
    "空.txt": b"",
}
_PACKED = {
    "lzma2": (
        "N3q8ryccAARNXlhCxQAAAAAAAAAVAAAAAAAAABGHnzXgAG4APl0Ac6nOLnTnY9LBi7gWISdi9QfElHrhFnNXuXSHHa7d6tlG"
        "vErArhZ5K0nGeE2iw/xL3IMl8yoMd45l54FJKgAA4ACOAHddAACBMweuD9JAZ31AwJDS/3Sh+HGn50wB3A+f3ctWYZO4GS4S"
        "Cz2DCfk386akLvW1DwEE1+NGaJmvR9eF0Q/h8naWgaILJ3bb7YQO9/WftahMQ72c4M+d4iyrFr/q+kPgWCYh9HsXyKPOoLxg"
        "mxsbI1NzJ74vQAAAABcGRgEJfwAHCwEAASEhARgMgI8AAA=="
    ),
    "lzma": (
        "N3q8ryccAAT/xf5vzAAAAAAAAAAWAAAAAAAAAP3rhJUAc6nOLnTnY9LBi7gWISdi9QfElHrhFnNXuXSHHa7d6tlGvErArhZ5"
        "K0nGeE2iw/xL3IMl8yoMd45l59OjFP//51tgAOAAmgCAXQAAgTMHrg/SJpj9QMCQ00PE4fnosgBZKTaH99pOrI2GrZmDu6hU"
        "34G3Hy3kO9kROloO0sIOwNCinT94DA+GjiLg/jVOcdHmvVmwgmaXr3wMEfF/lkmRNz5t2O+sclq8csU11AMOEOjV264Lj7tH"
        "8e+yZQzfwnjHsD1yA+1jXAAAAAAXBkQBCYCIAAcLAQABISEBGAyAmwAA"
    ),
    "copy": (
        "N3q8ryccAATuxodT7gAAAAAAAAAVAAAAAAAAAMw2ZNjnp5Hnm64s6YeR6aKdCuaVmeiCsiwxNTMwLjAwCuenkeebrizph5Hp"
        "op0K5pWZ6IKyLDE1MzAuMDAK56eR55uuLOmHkeminQrmlZnogrIsMTUzMC4wMArpg6jpl6jpooTnrpflhazlvIDor7TmmI7g"
        "AJIAd10AAIEzB64P1FFwvUDAkPGtwWISD364coMWEgfsm5DMaF2BavrlPBtQjYRAFj5hreLZmuNcJqGfaEr+SvFqaq9+1p+i"
        "o4Xi5Nm8uDmHhDfBOUgN4ZXptzhIa+0R8jhDYX6w53Bh+zcQj2REh2+qIhLLy9/rGJ4AAAAAFwZvAQl/AAcLAQABISEBGAyA"
        "kwAA"
    ),
    "deflate": (
        "N3q8ryccAAQFA6UWvAAAAAAAAAAVAAAAAAAAADOqmOp7vnzi89nrdF62T3y5aC7Xs6kzXzRt0jE0NTbQMzDgek625MvmFS+n"
        "r3i5qOX5uulPW9c83dPwYv2WZzP6AOAAjgB2XQAAgTMHrg/R1LcIoJCgckPUWaiqrC5e7HeRytrQKYZo7URm/ROG64HHsJ3h"
        "u72VcIXWhYfqOYOg7nfyf1e3hbT9SXvgT6lylkES+SNlz9X+5rOpTkpmMG6LXLhhjGGu0z0+GcVpvph2Erk9wHXiGMJ2G2qu"
        "YAAAABcGPgEJfgAHCwEAASEhARgMgI8AAA=="
    ),
    "bzip2": (
        "N3q8ryccAATWVuzh7gAAAAAAAAAVAAAAAAAAAI1Q7TNCWmg5MUFZJlNZoYAFXwAAL1h5ABAABWoAXoEi6hDFlAQD4CAAVFeo"
        "RiBoaAaaZkhHqp6mjTQAAaAyZjDkeKhQNGjhx3Ai/5Tjo1IDLleRHEyIp1KMxY+IPRp+ipAloIwa5CqGj8XckU4UJChgAVfA"
        "4ACOAHZdAACBMweuD9ReV/1CFfavK8t29k9dD5GIKfJ0dY31XUxyChPHW74jRyM9GF/u2vJGI59dCmQiDSg59f9UTd1YgJxW"
        "yJlY/ijKoB0udDGnr/KI9nWuLO0pnoDe2dl1OYLLx8cO+nJdk7wA1jsutByhzAHWX5WAAAAAFwZwAQl+AAcLAQABISEBGAyA"
        "jwAA"
    ),
    "bcj_lzma2": (
        "N3q8ryccAAS6w3AmywAAAAAAAAAWAAAAAAAAAEwmGl/gAG4APl0Ac6nOLnTnY9LBi7gWISdi9QfElHrhFnNXuXSHHa7d6tlG"
        "vErArhZ5K0nGeE2iw/xL3IMl8yoMd45l54FJKgAA4ACWAH1dAACBMweuD9JAZ31Au5RkHH7qyxAD7ZRJXt/j3uJXALpvz4wd"
        "gZwgIRcl73s2lpNpxKzZ79i6FhC96HeFUmDARHFmDIk9laK1kNf1fsN7cT18TxJBtA9v4k+yqloDX+D4ILUSJzYfrwyxOG/V"
        "kNQrgp/BTkMv5r4xGE0F4AAAABcGRgEJgIUABwsBAAEhIQEYDICXAAA="
    ),
    "delta": (
        "N3q8ryccAASxr0cD0QAAAAAAAAAWAAAAAAAAAFDt1SPgAG4AQV0Ac7AZRTqe506/bXcJ5f6IPFpUqKDSrlwnx7tGQkakL4ig"
        "uHzHxVN62U5FeKOnOWMyhAdjOCtipdaKR+c72VRXxDgA4ACaAIBdAACBMweuD9JnHT1Au5RkHH7q08KmS72OtX3BwVUKtyzL"
        "r0TLUAOVoHglyWeBwiEWBo8xxwnUj7kxgbVPPM1TGMRdwk+rpXkMKmcsVeCImWPyCkVEFTI1H6NlQn/rP/VPGnsCfAfkoQwd"
        "vfRtM8EB0Nl5kunqz8KiMbLrqTI1AAAAABcGSQEJgIgABwsBAAEhIQEYDICbAAA="
    ),
    "zstd": (
        "N3q8ryccAAR8fwt8zgAAAAAAAAAWAAAAAAAAAHGdSl8otS/9AFjtAQBUA+enkeebrizph5Hpop0K5pWZ6IKyLDE1MzAuMDAK"
        "6YOo6Zeo6aKE566X5YWs5byA6K+05piOAQAdnMoJ4ACaAIBdAACBMweuD9JAZ31AwJDTZw7yZgnTZfjlVBzBPxeWqq7lRqYM"
        "pYXkQX5iOddlaXyEP8Q7cdCBhf1t7GOSdwnfS/jHGFZZw87QsanDaicirpxMu9NjVf1087DWYTMufmJohKqXWViBnHKeW6Ul"
        "g3I3IQD9nuNxvg9WFNTL6TFTgAAAABcGRgEJgIgABwsBAAEhIQEYDICbAAA="
    ),
    "ppmd": (
        "N3q8ryccAASp9HdfvwAAAAAAAAAWAAAAAAAAAEjq4YgA5r2Zold5mk/ALTeMb0zyyHrd1oad+JO7aN9XAYEDeRHky2KRcZuN"
        "NDdYonB4gKJqt7ZrMfhP/4GqAOAAlgB8XQAAgTMHrg/Rp0+UoJCgd7D++v4u1qo3HqWRExrWGi9f7gAtsbV+5KrkCMMIwER4"
        "RreWcXG/J5ZpSTvE6L7pQXnjijmX8IzYA0Zt+n0dTIZDN9BzNfHkzgJY8nJPz9+IqMl93Zlb7QqnguXn9WxTQ65XQQkiWAMX"
        "6nuPwAAAABcGOwEJgIQABwsBAAEhIQEYDICXAAA="
    ),
    "aes": (
        "N3q8ryccAAQaE+or8gAAAAAAAAAWAAAAAAAAAIh9fe6xtqqMu/CqTK7aW3PfwoSNfV8xXBHKpRk82WUyFAy/ZmD6EJ3xhrlf"
        "TwxI/A+bVDuN+40h2/8A0s8nhINvNgO5Nv0N0RQ3nBWWvXkEjYQFDOAAsgCaXQAAgTMHrg/SwbJb2e7c6AkzByPJuQZpoXm3"
        "iNrWTHwIAUiJt3CaUiSD+m2DQfIvzRoJNaWsRkql2ohoM2n6VZLFlbcm7pXYXspU9nRtsNhiWsftOW/evnHiYAAnkC3PQvLS"
        "Updij1R3RI0VoyWHBFmKfnkSP46mW2ICM6hW/Htg/hx8vq5Y8YzkKgeGTPwnTSM7S3lcTUb5AAAAABcGUAEJgKIABwsBAAEh"
        "IQEYDICzAAA="
    ),
    "aesh": (
        "N3q8ryccAARS4yb0EAEAAAAAAAAqAAAAAAAAADVYQ+pgUohCGiWncg60ctsN5RFdURqIBurJ/1BRAECoRGZKWdTW13kjL4gA"
        "mHyHw4irT4mcpj5MlVaIMgq4bfItGXaFzXFXJn86QfMBiCcHwYtzxNuhmLPMrJLjbIYXXBT/30UIQsfab6DmJHuMV8CFd2Hw"
        "DBdjGvyONVIZ4VcwwSvUQa3zD09Cd8cfQ58FvhrqmJkvuAE8qt76lT6ejPx9VepSJpxVn6t891xcJF/wKiRDf0b2sHesnpBg"
        "pj5EjPJ1zuI43skWfayr0hwoSHGytZu8rFogwy8Whu+VfpqkjMO3ktV+9SYEOb5b/iNCha66FXmozoWqMKq0I0hbENyqIrRq"
        "Nq0SlSB9mYaVAGboUevOPRcGUAEJgMAABwsBAAEkBvEHARJTD/myWJWT+3CoU4erfEWVb68MgLMAAA=="
    ),
}


def seven_zip(method: str) -> bytes:
    """The archive that was packed with one method."""
    return b64decode(_PACKED[method])


METHODS = ("lzma2", "lzma", "copy", "deflate", "bzip2", "bcj_lzma2", "delta")
LOCKED = ("aes", "aesh")  # the second hides its names as well
UNKNOWN = ("zstd", "ppmd")
