-- Requests like those of the page: lists, shelves, searches, movies, similar movies, and one rating in ten.
local users = tonumber(os.getenv("USERS"))
local words = { "toy", "godfather", "star", "matrix", "love", "dark", "night", "pulp", "terminator", "princess" }
local movies = { 1, 2, 3, 5, 6, 7, 10, 11, 16, 17 }
local turn = 0
request = function()
  turn = turn + 1
  local user = "/api/v1/users/" .. (turn * 7 % users + 1)
  local movie = movies[math.random(#movies)]
  local kind = turn % 10
  if kind == 0 then
    return wrk.format("PUT", user .. "/ratings/" .. movie, { ["Content-Type"] = "application/json" }, '{"rating":' .. math.random(5) .. "}")
  elseif kind == 1 then
    return wrk.format("GET", "/api/v1/movies?query=" .. words[math.random(#words)])
  elseif kind == 2 then
    return wrk.format("GET", "/api/v1/movies/" .. movie)
  elseif kind == 3 then
    return wrk.format("GET", "/api/v1/movies/" .. movie .. "/similar")
  elseif kind == 4 and turn % 100 == 4 then
    return wrk.format("GET", user .. "/shelves")
  end
  return wrk.format("GET", user .. "/recommendations?n=10")
end
