-- Ratings by the users of the data in turn, of another value each time, so that each is written.
local users = tonumber(os.getenv("USERS"))
local movies = { 1, 2, 3, 5, 6, 7, 10, 11, 16, 17 }
local turn = 0
request = function()
  turn = turn + 1
  local round = math.floor(turn / users)
  local path = "/api/v1/users/" .. (turn % users + 1) .. "/ratings/" .. movies[round % #movies + 1]
  local rating = math.floor(round / #movies) % 5 + 1
  return wrk.format("PUT", path, { ["Content-Type"] = "application/json" }, '{"rating":' .. rating .. "}")
end
if os.getenv("LOAD") == "half" then
  delay = function() return math.random(2, 14) end
end
